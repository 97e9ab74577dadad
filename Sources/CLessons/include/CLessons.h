#ifndef C_LESSONS_H
#define C_LESSONS_H

#include <stddef.h>

/// A lesson file that is built into the program.
struct minima_lesson {
  const char *id;
  const unsigned char *text;
  size_t length;
};

/// A built-in lesson by its place in the course, from 0; NULL behind the last.
const struct minima_lesson *minima_lesson_at(size_t index);

#endif
