name       Okta
category   authentication
domain     okta.com oktacdn.com okta-emea.com oktapreview.com auth0.com auth0usercontent.com
test       www.okta.com -> okta
test       a.b.AUTH0USERCONTENT.COM. -> okta
source     field knowledge 2026-11
