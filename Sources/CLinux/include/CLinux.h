#ifndef PARAGRAF_CLINUX_H
#define PARAGRAF_CLINUX_H

// What the Glibc module of Swift does not have: renameat2, syncfs, files without a name, extended attributes and mallopt. That is
// all that this target is for. No system header is included here, since its types would then belong to this module.

/// Lets two paths change places in one step. Returns 0, or the errno.
int paragraf_exchange(const char *first, const char *second);

/// Waits until the disk that holds an open file has all that was written to it. Returns 0, or the errno.
int paragraf_sync_disk(int descriptor);

/// Opens a file that has no name, to be read and written; it is gone when it is closed. Returns its descriptor, or the errno
/// negated.
int paragraf_open_nameless(const char *folder);

/// The names of an open file's extended attributes, each with a zero after it. Returns their length, or the errno negated.
long paragraf_attribute_names(int descriptor, char *names, unsigned long size);

/// The value of an extended attribute. Returns its length, or the errno negated.
long paragraf_attribute(int descriptor, const char *name, void *value, unsigned long size);

/// Sets an extended attribute. Returns 0, or the errno.
int paragraf_set_attribute(int descriptor, const char *name, const void *value, unsigned long size);

/// Lets the allocator keep what is freed for what is taken next, instead of handing it back to the system and asking for it anew.
/// Does nothing where the allocator is another.
void paragraf_keep_freed_memory(void);

#endif
