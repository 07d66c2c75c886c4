import { deletePipelineContract, getPipelineContract, updatePipelineContract } from "@/lib/contracts/pipelines";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { deletePipeline } from "@/lib/pipelines/delete-pipeline";
import { getPipeline } from "@/lib/pipelines/get-pipeline";
import { updatePipeline } from "@/lib/pipelines/update-pipeline";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(getPipelineContract, getPipeline),
  endpoint(updatePipelineContract, updatePipeline),
  endpoint(deletePipelineContract, deletePipeline),
);
