name       Netlify
category   cloud
domain     netlify.com netlify.app netlifyusercontent.com
test       www.netlify.com -> netlify
test       a.b.NETLIFYUSERCONTENT.COM. -> netlify
source     field knowledge 2026-11
