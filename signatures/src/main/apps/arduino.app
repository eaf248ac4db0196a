name       Arduino
category   development
domain     arduino.cc
test       www.arduino.cc -> arduino
source     field knowledge 2026-11
