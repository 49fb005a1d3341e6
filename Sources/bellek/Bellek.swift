@main
struct Bellek {
  static func main() {}
}
