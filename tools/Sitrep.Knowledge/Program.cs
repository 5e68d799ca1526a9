using Sitrep.Tools;

return args is ["world", .. string[] rest] ? WorldCommand.Run(rest) : WorldCommand.Usage();
