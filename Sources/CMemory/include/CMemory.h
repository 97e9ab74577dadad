#ifndef C_MEMORY_H
#define C_MEMORY_H

/// Keeps memory that was freed for what is made next, up to 32 MiB, rather than to give it back.
///
/// Pictures are made of a few large blocks, the same for each. Handed back and asked for again they
/// cost a page fault for every 4 KiB. Where the C library has no such setting nothing happens.
void minima_keep_freed_memory(void);

#endif
