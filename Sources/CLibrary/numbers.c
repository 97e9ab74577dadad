#include "CLibrary.h"

#include <stdio.h>

void minima_write_number(double number, int decimals, int has_power, char *text, size_t capacity) {
  snprintf(text, capacity, has_power ? "%.*e" : "%.*f", decimals, number);
}
