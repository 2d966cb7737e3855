#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// A file in memory under no name: the library of this version writes to a path only. The call itself is hidden
// from Swift by a feature macro.
static inline int cxlsx_memory_file(void) { return (int)syscall(SYS_memfd_create, "workbook", 1u); }
