name       Ruby on Rails
category   development
domain     rubyonrails.org
test       www.rubyonrails.org -> rails
source     field knowledge 2026-11
