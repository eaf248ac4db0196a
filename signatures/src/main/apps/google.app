name       Google
category   web
service    browsing
domain     google.com google.co.uk google.de google.fr google.it google.es google.nl google.pl google.ca google.com.au google.com.br
domain     google.com.mx google.com.ar google.co.jp google.co.in google.co.kr google.ru google.com.tr google.com.tw google.com.hk
domain     google.com.sg google.co.id google.co.th google.com.vn google.com.ua google.com.sa google.com.eg google.co.za google.com.ng
domain     google.ch google.at google.be google.se google.no google.dk google.fi google.pt google.gr google.cz google.hu
domain     google.ro google.ie google.cl google.com.co google.com.pe google.com.pk google.com.ph google.com.my google.co.il
domain     google.ae google.co.nz google.bg google.sk google.hr google.rs google.lt google.lv google.ee google.si google.lu
domain     google.kz google.cn gstatic.com gvt1.com gvt2.com gvt3.com ggpht.com googleusercontent.com googleplus.com .goog
domain     .google g.co goo.gl withgoogle.com googlesource.com googlegroups.com blogger.com blogspot.com app-measurement.com
domain     connectivitycheck.android.com 1e100.net recaptcha.net
category   advertising doubleclick.net doubleclickbygoogle.com googlesyndication.com googleadservices.com googletagservices.com adservice.google.com 2mdn.net admob.com
category   analytics google-analytics.com googletagmanager.com analytics.google.com
service    notification clients4.google.com
service    update update.googleapis.com
agent      begins GoogleAuth/
test       www.google.com -> google
test       a.b.RECAPTCHA.NET. -> google
test       www.google.it -> google
test       googleads.g.doubleclick.net -> google
test       b1.nel.goog -> google
test       fonts.gstatic.com -> google
test       notgoogle.com -> none
source     field knowledge 2026-11
