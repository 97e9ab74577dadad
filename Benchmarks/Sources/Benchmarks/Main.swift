import Benchmark

@main
struct Main {
  static func main() {
    LecturePicture.register()
    Crowds.register()
    Benchmark.main()
  }
}
