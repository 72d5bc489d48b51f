// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Only in builds with ThreadSanitizer. QProcess starts programs by clone() with the parent's memory (like vfork), but the
// sanitizer's clone() assumes a copy: it disables checks in the child for good, and by that in the parent, so that later
// hand-overs are reported as races. This function replaces it and calls the C library directly.

#include <cstdarg>
#include <sys/types.h>

extern "C" {

int __clone(int (*child)(void *), void *stack, int flags, void *argument, ...);

int clone(int (*child)(void *), void *stack, int flags, void *argument, ...)
{
    va_list more;
    va_start(more, argument);
    pid_t *const parentTid = va_arg(more, pid_t *);
    void *const tls = va_arg(more, void *);
    pid_t *const childTid = va_arg(more, pid_t *);
    va_end(more);
    return __clone(child, stack, flags, argument, parentTid, tls, childTid);
}

}
