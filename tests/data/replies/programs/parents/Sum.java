public class Sum {
    // EVOLVE-BLOCK-START
    static int weight(int x) {
        return 2 * x;
    }
    // EVOLVE-BLOCK-END

    public static void main(String[] args) {
        System.out.println(weight(21));
    }
}
