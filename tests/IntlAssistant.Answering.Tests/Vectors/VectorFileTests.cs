using IntlAssistant.Answering.Vectors;

namespace IntlAssistant.Answering.Tests.Vectors;

public sealed class VectorFileTests : IDisposable
{
    private const string Key = "000102030405060708090a0b0c0d0e0f";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vector-file-");

    private string File => Path.Combine(folder.FullName, "passages.vectors");

    [Fact]
    public void What_is_written_is_read_and_what_cannot_be_read_is_none()
    {
        VectorFile.Write(File, "a model", new Dictionary<string, float[]> { [Key] = [0.6f, 0.8f] });

        Assert.Equal([0.6f, 0.8f], VectorFile.Read(File, "a model")[Key]);
        using (System.IO.File.Open(File, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Empty(VectorFile.Read(File, "a model"));
        }
    }

    [Fact]
    public void What_could_not_be_put_in_its_place_leaves_nothing_behind()
    {
        Directory.CreateDirectory(File);

        Assert.ThrowsAny<Exception>(() => VectorFile.Write(File, "a model", new Dictionary<string, float[]> { [Key] = [1f] }));

        Assert.Empty(folder.GetFiles());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
