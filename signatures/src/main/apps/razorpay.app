name       Razorpay
category   payment
domain     razorpay.com
test       www.razorpay.com -> razorpay
source     field knowledge 2026-11
