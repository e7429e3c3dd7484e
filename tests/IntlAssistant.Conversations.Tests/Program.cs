using IntlAssistant.Conversations.Tests;
using IntlAssistant.Conversations.Tests.Crash;

// The tests start this assembly again as a process of its own: see ChildProcess.
return args switch
{
    ["open", var folder] => await OpenAsync(folder),
    ["work", var folder, var run] => await CrashWorker.RunAsync(folder, run),
    _ => 2,
};

static async Task<int> OpenAsync(string folder)
{
    await using var stores = TestStores.Open(options => options.DataFolder = folder, TimeProvider.System);
    await stores.Database.OpenAsync(default);
    Console.WriteLine("open");
    return 0;
}
