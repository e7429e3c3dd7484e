using System.Diagnostics;

namespace IntlAssistant.Benchmarks.Load;

/// <summary>What the disk takes by itself: no server that keeps its word answers sooner than it has been written through.</summary>
internal static class DiskWait
{
    private const int Writes = 200;
    private const int Page = 4096;

    /// <summary>Half of the pages that are written through to a disk take no longer, in milliseconds. One at a time, in a file that does not grow.</summary>
    /// <param name="folder">A folder on the disk; nothing is left in it.</param>
    public static double Median(string folder)
    {
        using var file = File.OpenHandle(
            Path.Combine(folder, "disk-wait"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose, preallocationSize: Writes * Page);
        var page = new byte[Page];
        for (var place = 0; place < Writes; place++)
        {
            RandomAccess.Write(file, page, (long)place * Page);
        }

        RandomAccess.FlushToDisk(file);
        var times = new List<double>(Writes);
        for (var place = 0; place < Writes; place++)
        {
            var began = Stopwatch.GetTimestamp();
            page[0]++;
            RandomAccess.Write(file, page, (long)place * Page);
            RandomAccess.FlushToDisk(file);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return Quantiles.Of(times[0], times).Median;
    }
}
