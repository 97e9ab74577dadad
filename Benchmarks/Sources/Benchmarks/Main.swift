import Benchmark
import CLibrary

@main
struct Main {
  static func main() {
    // As the program does.
    minima_keep_freed_memory()
    LecturePicture.register()
    Crowds.register()
    Evaluations.register()
    WholeProcess.register()
    Benchmark.main()
  }
}
