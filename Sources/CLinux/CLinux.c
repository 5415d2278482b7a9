#include "CLinux.h"

// mkostemp
#define _GNU_SOURCE 1

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>

void paragraf_keep_freed_memory(void) {
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TOP_PAD, 16 << 20);
}
#else
void paragraf_keep_freed_memory(void) {}
#endif

int paragraf_open_nameless(const char *folder) {
#ifdef O_TMPFILE
    const int nameless = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (nameless >= 0) return nameless;
#endif
    // Not every disk knows files without a name: then one has a name for a moment.
    char path[4096];
    if (snprintf(path, sizeof path, "%s/paragraf-XXXXXX", folder) >= (int)sizeof path) return -ENAMETOOLONG;
    const int named = mkostemp(path, O_CLOEXEC);
    if (named < 0) return -errno;
    unlink(path);
    return named;
}

#ifdef __linux__
#include <sys/syscall.h>
#include <sys/xattr.h>

int paragraf_exchange(const char *first, const char *second) {
    const unsigned int exchange = 1u << 1;  // RENAME_EXCHANGE of <linux/fs.h>
    return syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange) == 0 ? 0 : errno;
}

int paragraf_sync_disk(int descriptor) {
    return syscall(SYS_syncfs, descriptor) == 0 ? 0 : errno;
}

long paragraf_attribute_names(int descriptor, char *names, unsigned long size) {
    const ssize_t length = flistxattr(descriptor, names, size);
    return length < 0 ? -(long)errno : length;
}

long paragraf_attribute(int descriptor, const char *name, void *value, unsigned long size) {
    const ssize_t length = fgetxattr(descriptor, name, value, size);
    return length < 0 ? -(long)errno : length;
}

int paragraf_set_attribute(int descriptor, const char *name, const void *value, unsigned long size) {
    return fsetxattr(descriptor, name, value, size, 0) == 0 ? 0 : errno;
}
#else
// Elsewhere the portable ways are taken: two renames, fsync, and owner and mode alone.

int paragraf_exchange(const char *first, const char *second) {
    (void)first; (void)second;
    return ENOSYS;
}

int paragraf_sync_disk(int descriptor) {
    return fsync(descriptor) == 0 ? 0 : errno;
}

long paragraf_attribute_names(int descriptor, char *names, unsigned long size) {
    (void)descriptor; (void)names; (void)size;
    return 0;
}

long paragraf_attribute(int descriptor, const char *name, void *value, unsigned long size) {
    (void)descriptor; (void)name; (void)value; (void)size;
    return -ENOTSUP;
}

int paragraf_set_attribute(int descriptor, const char *name, const void *value, unsigned long size) {
    (void)descriptor; (void)name; (void)value; (void)size;
    return ENOTSUP;
}
#endif
