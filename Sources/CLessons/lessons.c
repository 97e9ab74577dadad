#include "CLessons.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char local_minima[] = {
#embed "../../lessons/local-minima.md"
};

static const struct minima_lesson lessons[] = {
    {"local-minima", local_minima, sizeof local_minima},
};

const struct minima_lesson *minima_lesson_at(size_t index) {
  return index < sizeof lessons / sizeof *lessons ? &lessons[index] : NULL;
}
