fn main() {
    let s = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let t = std::time::Instant::now();
    let a = sayso_engine::article::plain::read(&s);
    println!("read {:?}", t.elapsed());
    sayso_engine::stages(&a);
    let t = std::time::Instant::now();
    let e = sayso_engine::explore(a);
    println!("explore {:?} {}", t.elapsed(), e.quotes.len());
}
