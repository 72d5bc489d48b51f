# EVOLVE-BLOCK-START
weight <- function(x) {
  2 * x
}
# EVOLVE-BLOCK-END
