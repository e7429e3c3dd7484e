namespace IntlAssistant.Knowledge.Tests;

/// <summary>A knowledge folder of one test; gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(System.IO.Path.Combine(Path, "pages"));

    public string Path { get; } = Directory.CreateTempSubdirectory("knowledge-").FullName;

    /// <summary>Writes a file whole, as an editor's programme does: under another name, then renamed.</summary>
    public TemporaryFolder With(string file, string content)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
        return this;
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
