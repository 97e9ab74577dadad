#ifndef C_LESSONS_H
#define C_LESSONS_H

#include <stddef.h>

/// A lesson file that is built into the program.
struct minima_lesson {
  const char *id;
  const unsigned char *text;
  size_t length;
};

/// The built-in lessons, in the order of the course; `minima_lesson_count` of them.
extern const struct minima_lesson minima_lessons[];
extern const size_t minima_lesson_count;

#endif
