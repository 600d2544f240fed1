"""What texts are about, beside their words: an optional layer over any engine, off by default.

`model` turns texts into vectors, `keeping` has the worker make them, `space` finds near ones in the
memory of a process, `engine` lets them move and add results. Only these modules need numpy.
"""
