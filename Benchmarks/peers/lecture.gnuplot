# The whole lecture in gnuplot's own language: three pictures of 800 × 480 into the folder `out`.
set terminal pngcairo size 800,480
set xrange [-5:5]
set samples 801
set grid
set xlabel "x"
set ylabel "f(x)"
set title "sin(x) + 0.5 sin(3x)"
f(x) = sin(x) + 0.5*sin(3*x)
slope(x) = cos(x) + 1.5*cos(3*x)
set output out."/figure-1.png"
plot f(x) title "f"
array X[100]
x = 1.0
do for [i = 1:100] { X[i] = x; x = x - 0.1*slope(x) }
set output out."/figure-2.png"
plot f(x) title "f", X using (X[$1]):(f(X[$1])) with linespoints pointtype 7 title "descent"
x = 0.5
do for [i = 1:100] { X[i] = x; x = x - 0.1*slope(x) }
set output out."/figure-3.png"
plot f(x) title "f", X using (X[$1]):(f(X[$1])) with linespoints pointtype 7 title "descent"
