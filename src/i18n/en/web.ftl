## web
