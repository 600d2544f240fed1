"""The one process of `make run`: prepares everything, then keeps web server and worker alive."""
