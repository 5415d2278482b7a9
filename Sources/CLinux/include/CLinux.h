#ifndef PARAGRAF_CLINUX_H
#define PARAGRAF_CLINUX_H

// renameat2 is not in the Glibc module of Swift. This header is all that this target is for.

#include <errno.h>

#ifdef __linux__
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Lets two paths change places in one step. Returns 0, or the errno.
static inline int paragraf_exchange(const char *first, const char *second) {
    const unsigned int exchange = 1u << 1;  // RENAME_EXCHANGE of <linux/fs.h>
    return syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange) == 0 ? 0 : errno;
}
#else
static inline int paragraf_exchange(const char *first, const char *second) {
    (void)first; (void)second;
    return ENOSYS;
}
#endif

#endif
