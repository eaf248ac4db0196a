name       Chef
category   management
domain     chef.io
test       www.chef.io -> chef
source     field knowledge 2026-11
