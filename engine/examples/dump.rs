fn main() {
    let mut s = String::new();
    std::io::Read::read_to_string(&mut std::io::stdin(), &mut s).unwrap();
    print!("{}", sayso_engine::dump(&sayso_engine::article::plain::read(&s)));
}
