name       Firebase
category   cloud
domain     firebaseio.com firebase.google.com firebaseapp.com web.app firebasestorage.googleapis.com firestore.googleapis.com
domain     firebase.googleapis.com firebaseinstallations.googleapis.com firebaseremoteconfig.googleapis.com
test       www.firebaseio.com -> firebase
test       a.b.FIREBASEREMOTECONFIG.GOOGLEAPIS.COM. -> firebase
source     field knowledge 2026-11
