#include "CLessons.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char local_minima[] = {
#embed "../../lessons/local-minima.md"
};

const struct minima_lesson minima_lessons[] = {
    {"local-minima", local_minima, sizeof local_minima},
};

const size_t minima_lesson_count = sizeof minima_lessons / sizeof *minima_lessons;
