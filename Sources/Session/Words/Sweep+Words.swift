internal import Descent

extension SearchOutcome {
  /// How descents in a band went.
  func words(for course: Sweep.Course) -> String {
    switch course {
    case .minimum(let index):
      "\(isFlat(index) ? "hardly moves any more," : "comes to rest") at"
        + " \(variables[0]) = \(place(of: minima[index]))"
    case .elsewhere: "comes to rest at no minimum"
    case .still: "does not move"
    case .underway: "is still on its way"
    case .settling: "goes to and fro, ever less: not yet at rest"
    case .swinging: "jumps to and fro"
    case .growing: "jumps to and fro, ever farther"
    case .lost: "is lost"
    case .unfinished: "was interrupted"
    case .mixed: "goes another way at each rate"
    }
  }

  /// Whether a minimum's bottom is so flat that descents are slow there long before they arrive.
  func isFlat(_ index: Int) -> Bool {
    guard case .sweep(let sweep) = found else { return false }
    return sweep.curvatures[index].isNaN && sweep.minima[index].spread?.isLevel != true
  }

  /// Why the rate matters: what the curvature allows.
  func steepness(_ sweep: Sweep) -> [String] {
    guard descent.optimizer == .gradientDescent else { return [] }
    return zip(sweep.minima, sweep.curvatures).filter { $1 > 0 && $1.isFinite }.prefix(3).map {
      "At \(variables[0]) = \(place(of: $0)) the curvature is"
        + " \($1.text(places: 4)): once near, descent settles there at rates below 2/\($1.text(places: 4)) ="
        + " \((2 / $1).text(places: 4)), and never above"
    }
  }
}
