namespace IntlAssistant.Cli.Tests.Shell;

/// <summary>A small office's knowledge folder, with only <c>pages/</c>, and files beside it; gone after the test.</summary>
internal sealed class Office : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("cli-").FullName;

    public Office(bool withPages = true)
    {
        Directory.CreateDirectory(Path.Combine(root, "knowledge", "pages"));
        if (withPages)
        {
            Page("tuition.md", """
                ---
                id: tuition
                title: Tuition fees
                source: https://office.example.edu/tuition
                questions:
                  - section: fees
                    ask:
                      - What does a degree cost?
                ---
                ## Fees

                The tuition fee is 900 dollars a year.
                """);
        }
    }

    /// <summary>The knowledge folder.</summary>
    public string Knowledge => Path.Combine(root, "knowledge");

    /// <summary>Writes a page.</summary>
    public Office Page(string name, string text)
    {
        File.WriteAllText(Path.Combine(Knowledge, "pages", name), text);
        return this;
    }

    /// <summary>Writes a file beside the knowledge folder and gives its path.</summary>
    public string Write(string name, params string[] lines)
    {
        File.WriteAllLines(At(name), lines);
        return At(name);
    }

    /// <summary>The path of a file beside the knowledge folder.</summary>
    public string At(string name) => Path.Combine(root, name);

    /// <summary>Runs a command over the folder.</summary>
    public Task<Ran> Run(params string[] words) => Ran.Of([.. words, "--knowledge", Knowledge]);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
