name       TCL
category   iot
domain     tcl.com tclclouds.com
test       www.tcl.com -> tcl
test       a.b.TCLCLOUDS.COM. -> tcl
source     field knowledge 2026-11
