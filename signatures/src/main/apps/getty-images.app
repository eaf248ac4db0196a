name       Getty Images
category   media
service    browsing
domain     gettyimages.com gettyimages.co.uk istockphoto.com
test       www.gettyimages.com -> getty-images
test       a.b.ISTOCKPHOTO.COM. -> getty-images
source     field knowledge 2026-11
