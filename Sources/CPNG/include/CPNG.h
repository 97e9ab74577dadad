#ifndef C_PNG_H
#define C_PNG_H

/// libpng's version, as in "1.6.39".
const char *minima_png_version(void);

#endif
