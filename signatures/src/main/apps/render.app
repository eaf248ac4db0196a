name       Render
category   cloud
domain     render.com onrender.com
test       www.render.com -> render
test       a.b.ONRENDER.COM. -> render
source     field knowledge 2026-11
