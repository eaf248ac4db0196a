name       CMake
category   development
domain     cmake.org kitware.com
test       www.cmake.org -> cmake
test       a.b.KITWARE.COM. -> cmake
source     field knowledge 2026-11
