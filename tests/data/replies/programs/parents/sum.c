#include <stdio.h>

/* EVOLVE-BLOCK-START */
static int weight(int x) {
    return 2 * x;
}
/* EVOLVE-BLOCK-END */

int main(void) {
    printf("%d\n", weight(21));
    return 0;
}
