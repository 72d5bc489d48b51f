// EVOLVE-BLOCK-START
fn weight(x: i64) -> i64 {
    2 * x
}
// EVOLVE-BLOCK-END

fn main() {
    println!("{}", weight(21));
}
