#ifndef C_LIBRARY_H
#define C_LIBRARY_H

#include <stddef.h>

/// Keeps memory that was freed for what is made next, up to 32 MiB, rather than to give it back.
///
/// Pictures are made of a few large blocks, the same for each. Handed back and asked for again they
/// cost a page fault for every 4 KiB. Where the C library has no such setting nothing happens.
void minima_keep_freed_memory(void);

/// Asks for memory that is about to be filled in pages of 2 MiB, where the system has such.
///
/// Memory that is touched first takes an interruption for each page. Nothing but the time it takes
/// changes; short memory is left as it is.
void minima_use_large_pages(void *start, size_t size);

/// Writes a number with so many decimals, as `%.*f` does, or `%.*e` with a power of ten.
///
/// Swift would look up at run time how each of printf's arguments is passed.
void minima_write_number(double number, int decimals, int has_power, char *text, size_t capacity);

#endif
