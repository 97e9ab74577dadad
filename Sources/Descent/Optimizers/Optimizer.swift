/// A rule that says where a descent goes next, with its number where it has one.
///
/// The same rule serves one variable and several. Arithmetic goes coordinate by coordinate; m, s and
/// v are the rule's memory, which starts at 0.
public enum Optimizer: Hashable, Sendable {
  /// Plain gradient descent, as the lecture defines it.
  ///
  ///     x ← x − rate · f′(x)
  case gradientDescent

  /// Gradient descent with a heavy ball's memory, of which each step keeps a part in [0, 1).
  ///
  ///     v ← momentum · v − rate · f′(x)
  ///     x ← x + v
  ///
  /// Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
  case momentum(Double = 0.9)

  /// Momentum that looks at the slope where the ball is about to be.
  ///
  ///     v ← momentum · v − rate · f′(x + momentum · v)
  ///     x ← x + v
  ///
  /// Nesterov 1983, in the form of Sutskever et al., "On the importance of initialization and
  /// momentum in deep learning", 2013.
  case nesterov(Double = 0.9)

  /// Gradient descent that divides by the recent size of the slope.
  ///
  ///     s ← decay · s + (1 − decay) · f′(x)²
  ///     x ← x − rate · f′(x) / (√s + 10⁻⁸)
  ///
  /// Tieleman & Hinton, lecture 6.5 of "Neural Networks for Machine Learning", 2012.
  case rmsprop(Double = 0.9)

  /// Momentum and division by the recent size of the slope, both corrected for their start at zero.
  ///
  ///     m ← β₁ m + (1 − β₁) f′(x)        m̂ = m / (1 − β₁ᵗ)
  ///     s ← β₂ s + (1 − β₂) f′(x)²       ŝ = s / (1 − β₂ᵗ)
  ///     x ← x − rate · m̂ / (√ŝ + 10⁻⁸)
  ///
  /// Kingma & Ba, "Adam: A Method for Stochastic Optimization", 2015, with the paper's β₂ = 0.999.
  case adam(Double = 0.9)

  /// Newton's method for minima: a step to where the slope would vanish if the curvature stayed.
  ///
  ///     x ← x − rate · f′(x) / |f″(x)|
  ///
  /// The bars keep it going downhill where the function curves downward, where Newton's own step
  /// would climb to a maximum or a saddle (Nocedal & Wright, "Numerical Optimization", 2006, section
  /// 3.4); of a matrix of second derivatives they take the magnitudes of its eigenvalues. Rate 1 is
  /// the classical step.
  case newton

  /// The name with its number, as the language writes it: `momentum 0.9`.
  public var name: String {
    switch self {
    case .gradientDescent: "gradient descent"
    case .momentum(let momentum): "momentum \(momentum)"
    case .nesterov(let momentum): "nesterov \(momentum)"
    case .rmsprop(let decay): "rmsprop \(decay)"
    case .adam(let decay): "adam \(decay)"
    case .newton: "newton"
    }
  }
}
