// exprtk, which compiles typed formulas for one point at a time. Built where its header is found:
//
//   g++ -O3 -march=native -I DIRECTORY-OF-EXPRTK exprtk_peer.cpp -o exprtk
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "exprtk.hpp"

static double points(const std::string &formula) {
  double argument = 0;
  exprtk::symbol_table<double> symbols;
  symbols.add_variable("x", argument);
  exprtk::expression<double> expression;
  expression.register_symbol_table(symbols);
  exprtk::parser<double>().compile(formula, expression);
  const size_t count = 10000000;
  std::vector<double> x(count), y(count);
  for (size_t i = 0; i < count; i++) x[i] = -5 + 10.0 * i / (count - 1);
  const auto begin = std::chrono::steady_clock::now();
  for (size_t i = 0; i < count; i++) {
    argument = x[i];
    y[i] = expression.value();
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

int main() {
  std::string job;
  while (std::cin >> job) {
    if (job == "points") std::cout << points("sin(x) + 0.5*sin(3*x)") << std::endl;
    else if (job == "points-cubic") std::cout << points("x*x*x - 2*x + 1") << std::endl;
    else std::cout << "-" << std::endl;
  }
}
