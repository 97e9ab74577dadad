import Benchmark

@main
struct Main {
  static func main() {
    LecturePicture.register()
    Crowds.register()
    Evaluations.register()
    WholeProcess.register()
    Benchmark.main()
  }
}
