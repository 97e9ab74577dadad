#ifndef CPU_H
#define CPU_H

#include <stddef.h>

// The widest vectors that CPU and system have: 0 for what every CPU of the architecture can do, 1 for
// AVX2 with fused multiply-adds, 2 for AVX-512. Takes microseconds: ask once.
size_t minima_widest(void);

#endif
