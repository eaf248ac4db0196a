name       Qt
category   development
domain     qt.io
test       www.qt.io -> qt
source     field knowledge 2026-11
