//! The command as its user meets it: what it reads, what it writes where, and how it ends.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "“It rains,” said Jean Petit, a French minister.\n\nHe said it would pour.";

/// A folder of a test's own, with two articles, one in a folder of it, and a file that is none.
fn folder(test: &str) -> io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("news/inner"))?;
    fs::write(folder.join("news/b.txt"), ARTICLE)?;
    fs::write(folder.join("news/inner/a.html"), "<h1>Snow</h1><p>“It snows,” said Ann Lee, a Canadian nurse.</p>")?;
    fs::write(folder.join("news/picture.png"), b"\x89PNG\0")?;
    fs::write(folder.join("news/.hidden.txt"), ARTICLE)?;
    fs::write(folder.join("bad.txt"), b"%PDF-1.7")?;
    Ok(folder)
}

fn sayso(folder: &Path, args: &[&str]) -> io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_sayso")).args(args).current_dir(folder).output()
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn each_format_tells_the_speaker() -> io::Result<()> {
    let folder = folder("formats")?;
    for (format, part) in [
        ("json", "\"name\": \"Jean Petit\""),
        ("jsonl", "\"name\":\"Jean Petit\""),
        ("csv", ",Jean Petit,French minister,person,engine,FR,France,"),
        ("markdown", "## Jean Petit"),
        ("annotations", "\"value\":\"Jean Petit, French minister, France\""),
        ("html", "<meta itemprop=\"name\" content=\"Jean Petit\">"),
        ("audit", "<th scope=\"row\">Jean Petit</th>"),
    ] {
        let output = sayso(&folder, &["news/b.txt", "--format", format])?;
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(stdout(&output).contains(part), "{format}: {}", stdout(&output));
        assert_eq!(stderr(&output), "");
    }
    Ok(())
}

#[test]
fn an_element_has_its_scripts_where_they_lie_and_the_links_and_pictures_of_its_article() -> io::Result<()> {
    let folder = folder("embed")?;
    let html = "<h1>Rain</h1><p onclick=\"a()\">“It <a href=\"/rain\">rains</a>,” said Jean Petit, a French \
                <a href=\"javascript:a()\">minister</a>.</p><figure><img src=\"rain.jpg\" alt=\"Drops\" onload=\"a()\"></figure><p>It &lt;b&gt; stopped.</p>";
    fs::write(folder.join("rain.html"), html)?;
    let output = sayso(&folder, &["rain.html", "-f", "embed", "--base", "/sayso"])?;
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let element = stdout(&output);
    let (article, _) = element.split_once("  <script type=\"application/json\">").unwrap_or_default();
    assert_eq!(
        article,
        "<script type=\"module\" src=\"/sayso/sayso.js\"></script>\n\n<sayso-article lang=\"en\">\n  <h1>Rain</h1>\n  \
         <p>“It <a href=\"/rain\">rains</a>,” said Jean Petit, a French minister.</p>\n  \
         <figure><img src=\"rain.jpg\" alt=\"Drops\"></figure>\n  <p>It &lt;b&gt; stopped.</p>\n"
    );
    let output = sayso(&folder, &["news/b.txt", "-f", "embed"])?;
    assert!(stdout(&output).starts_with("<script type=\"module\" src=\"sayso.js\"></script>\n\n<sayso-article"));
    Ok(())
}

#[test]
fn a_folder_is_read_with_those_in_it_in_order_and_hidden_files_are_not() -> io::Result<()> {
    let folder = folder("folders")?;
    let output = sayso(&folder, &["news", "-f", "csv"])?;
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let table = stdout(&output);
    let mut articles: Vec<_> = table.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    articles.dedup();
    assert_eq!(
        articles.iter().map(|name| name.replace('\\', "/")).collect::<Vec<_>>(),
        ["news/b.txt", "news/inner/a.html"]
    );
    Ok(())
}

#[test]
fn a_pattern_is_what_fits_it() -> io::Result<()> {
    let folder = folder("patterns")?;
    let output = sayso(&folder, &["news/**/*.html", "-f", "jsonl"])?;
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output).lines().count(), 1);
    let output = sayso(&folder, &["none/*.html"])?;
    assert!(output.status.code() == Some(1) && stderr(&output).contains("no file fits"), "{}", stderr(&output));
    Ok(())
}

#[test]
fn a_bad_file_is_reported_and_passed_over() -> io::Result<()> {
    let folder = folder("bad")?;
    let output = sayso(&folder, &["bad.txt", "missing.txt", "news/b.txt", "-f", "jsonl"])?;
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output).lines().count(), 1);
    let said = stderr(&output);
    assert!(said.contains("bad.txt: is a PDF") && said.contains("missing.txt: cannot be read"), "{said}");
    Ok(())
}

#[test]
fn a_command_line_that_is_not_understood_ends_with_2() -> io::Result<()> {
    let folder = folder("usage")?;
    for args in [&[][..], &["--frob"], &["a.txt", "-f", "docx"], &["a.txt", "--man"]] {
        let output = sayso(&folder, args)?;
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(stdout(&output).is_empty() && !stderr(&output).is_empty());
    }
    Ok(())
}

#[test]
fn standard_input_is_a_dash() -> io::Result<()> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sayso"))
        .args(["-", "-f", "markdown"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(ARTICLE.as_bytes())?;
    }
    let output = child.wait_with_output()?;
    assert!(output.status.success() && stdout(&output).contains("## Jean Petit"));
    Ok(())
}

#[test]
fn a_file_holds_all_articles_and_its_name_tells_the_format() -> io::Result<()> {
    let folder = folder("file")?;
    for (file, parts) in [
        ("quotes.csv", ["Jean Petit", "Ann Lee"]),
        ("all.audit.html", ["<h1>Audit of 2 articles</h1>", "Ann Lee"]),
        ("all.jsonld", ["Jean Petit", "Ann Lee"]),
        ("all.html", ["It rains", "It snows"]),
    ] {
        let output = sayso(&folder, &["news", "-o", file])?;
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(0), ""), "{}", stderr(&output));
        let text = fs::read_to_string(folder.join(file))?;
        assert!(parts.iter().all(|part| text.contains(part)), "{file}: {text}");
    }
    let page: serde_json::Value = serde_json::from_slice(&fs::read(folder.join("all.jsonld"))?)?;
    assert_eq!(page["items"].as_array().map(Vec::len), Some(3));
    Ok(())
}

#[test]
fn a_folder_holds_a_file_for_each_article() -> io::Result<()> {
    let folder = folder("each")?;
    let output = sayso(&folder, &["news", "news/b.txt", "-f", "markdown", "-o", "out/"])?;
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    for (file, part) in [("b.txt.md", "Jean Petit"), ("inner/a.html.md", "# Snow"), ("b.txt-2.md", "Jean Petit")] {
        assert!(fs::read_to_string(folder.join("out").join(file))?.contains(part), "{file}");
    }
    Ok(())
}

#[test]
fn an_article_is_not_written_over() -> io::Result<()> {
    let folder = folder("over")?;
    fs::write(folder.join("n.md"), ARTICLE)?;
    fs::write(folder.join("n.md.md"), ARTICLE)?;
    for args in [
        &["n.md", "-f", "markdown", "-o", "n.md"][..],
        &["n.md", "-o", "news/../n.md"],
        &["news", "./n.md", "-f", "csv", "-o", "n.md"],
        &["n.*", "-o", "n.md", "n.md"],
        &["n.m?", "-o", "n.md"],
        &["n.md", "n.md.md", "-f", "markdown", "-o", "."],
    ] {
        let output = sayso(&folder, args)?;
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert!(stderr(&output).contains("is one of the articles"), "{args:?}: {}", stderr(&output));
        for file in ["n.md", "n.md.md"] {
            assert_eq!(fs::read_to_string(folder.join(file))?, ARTICLE, "{args:?}");
        }
    }
    Ok(())
}

#[test]
fn what_an_earlier_run_has_written_into_the_folder_is_not_read() -> io::Result<()> {
    let folder = folder("again")?;
    for (args, file, said) in [
        (["news", "-f", "json", "-o", "news/all.json"], "news/all.json", "all.json: is the output"),
        (["news/**/*.*", "-f", "jsonl", "-o", "news/all.json"], "news/all.json", "all.json: is the output"),
        (["news", "-f", "json", "-o", "news"], "news/b.txt.json", "2 articles are outputs"),
    ] {
        let first = sayso(&folder, &args)?;
        let written = fs::read_to_string(folder.join(file))?;
        let second = sayso(&folder, &args)?;
        assert_eq!(first.status.code(), second.status.code(), "{args:?}");
        assert!(stderr(&second).contains(said), "{args:?}: {}", stderr(&second));
        assert!(written.contains("Jean Petit") && fs::read_to_string(folder.join(file))? == written, "{args:?}");
        fs::remove_file(folder.join(file))?;
    }
    assert!(!folder.join("news/inner/a.html.json.json").exists());
    Ok(())
}

#[test]
fn many_files_come_out_in_the_order_they_went_in_whatever_the_number_of_cores() -> io::Result<()> {
    let folder = folder("many")?;
    for number in 0..100 {
        fs::write(folder.join(format!("news/{number:03}.txt")), ARTICLE.replace("Petit", &format!("Petit {number}")))?;
    }
    let of = |jobs| sayso(&folder, &["news", "-f", "jsonl", "-j", jobs]).map(|output| output.stdout);
    let one = of("1")?;
    assert_eq!(one.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count(), 102);
    assert!(one == of("4")?);
    Ok(())
}

#[cfg(feature = "parquet")]
#[test]
fn a_parquet_file_holds_a_row_a_quote() -> Result<(), Box<dyn std::error::Error>> {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    let folder = folder("parquet")?;
    let output = sayso(&folder, &["news", "-o", "quotes.parquet"])?;
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let reader = SerializedFileReader::new(fs::File::open(folder.join("quotes.parquet"))?)?;
    assert_eq!(reader.metadata().file_metadata().num_rows(), 3);
    let rows: Vec<String> =
        reader.get_row_iter(None)?.map(|row| row.map(|row| row.to_string())).collect::<Result<_, _>>()?;
    assert!(rows.iter().any(|row| row.contains("Ann Lee") && row.contains("Canada")), "{rows:?}");
    Ok(())
}
