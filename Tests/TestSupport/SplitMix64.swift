// The tests draw from the generator that the program draws from: there is one.
@_exported public import struct Descent.SplitMix64
